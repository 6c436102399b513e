<#-- Form parts in KERN's markup. Errors come from Keycloak by the name of the field. -->
<#macro problem id text>
  <#if text?has_content>
  <p class="kern-error" id="${id}-error">
    <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
    <span class="kern-body">${kcSanitize(text)?no_esc}</span>
  </p>
  </#if>
</#macro>

<#macro caption id text optional=false>
  <label class="kern-label" for="${id}">${text}<#if optional> <span class="kern-label__optional">${msg("amtswegOptional")}</span></#if></label>
</#macro>

<#macro input name label value="" type="text" autocomplete="" error="" hint="" optional=false autofocus=false readOnly=false inputmode="">
  <div class="kern-form-input<#if error?has_content> kern-form-input--error</#if>">
    <@caption id=name text=label optional=optional/>
    <#if hint?has_content><div class="kern-hint" id="${name}-hint">${hint}</div></#if>
    <input class="kern-form-input__input<#if error?has_content> kern-form-input__input--error</#if>" id="${name}" name="${name}" type="${type}" value="${value}"
      <#if autocomplete?has_content>autocomplete="${autocomplete}"</#if>
      <#if inputmode?has_content>inputmode="${inputmode}"</#if>
      <#if autofocus>autofocus</#if>
      <#if readOnly>readonly</#if>
      <#if error?has_content>aria-invalid="true"</#if>
      <#if error?has_content || hint?has_content>aria-describedby="<#if hint?has_content>${name}-hint </#if><#if error?has_content>${name}-error</#if>"</#if>>
    <@problem id=name text=error/>
  </div>
</#macro>

<#macro password name label autocomplete error="" hint="" autofocus=false>
  <div class="kern-form-input<#if error?has_content> kern-form-input--error</#if>">
    <@caption id=name text=label/>
    <#if hint?has_content><div class="kern-hint" id="${name}-hint">${hint}</div></#if>
    <div class="kern-input-group passwort" dir="ltr">
      <input class="kern-form-input__input<#if error?has_content> kern-form-input__input--error</#if>" id="${name}" name="${name}" type="password" autocomplete="${autocomplete}"
        <#if autofocus>autofocus</#if>
        <#if error?has_content>aria-invalid="true"</#if>
        <#if error?has_content || hint?has_content>aria-describedby="<#if hint?has_content>${name}-hint </#if><#if error?has_content>${name}-error</#if>"</#if>>
      <button class="kern-btn kern-btn--secondary" type="button" aria-controls="${name}" aria-label="${msg("showPassword")}" data-password-toggle
        data-icon-show="kern-icon kern-icon--visibility" data-icon-hide="kern-icon kern-icon--visibility-off"
        data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><span class="kern-icon kern-icon--visibility" aria-hidden="true"></span></button>
    </div>
    <@problem id=name text=error/>
  </div>
</#macro>

<#macro checkbox name label checked=false value="on" error="">
  <div class="kern-form-check<#if error?has_content> kern-form-check--error</#if>">
    <input class="kern-form-check__checkbox<#if error?has_content> kern-form-check__checkbox--error</#if>" type="checkbox" id="${name}" name="${name}" value="${value}"
      <#if checked>checked</#if>
      <#if error?has_content>aria-invalid="true" aria-describedby="${name}-error"</#if>>
    <label class="kern-label" for="${name}">${label}</label>
    <@problem id=name text=error/>
  </div>
</#macro>

<#macro button label name="" value="" kind="primary" id="" skipsChecks=false>
  <button class="kern-btn kern-btn--${kind}" type="submit"<#if id?has_content> id="${id}"</#if><#if name?has_content> name="${name}" value="${value}"</#if><#if skipsChecks> formnovalidate</#if>><span class="kern-label">${label}</span></button>
</#macro>

<#macro link href label id="" kind="secondary">
  <a class="kern-btn kern-btn--${kind}" href="${href}"<#if id?has_content> id="${id}"</#if>><span class="kern-label">${label}</span></a>
</#macro>

<#-- What the realm asks of a password, as far as it can be said before. -->
<#function passwordHint>
  <#if (passwordPolicies.length)??><#return msg("amtswegPasswordLength", passwordPolicies.length)></#if>
  <#return msg("amtswegPasswordHint")>
</#function>

<#-- What somebody types to name the account, by the realm's rules. -->
<#function usernameLabel>
  <#if !realm.loginWithEmailAllowed><#return msg("username")></#if>
  <#return realm.registrationEmailAsUsername?then(msg("email"), msg("usernameOrEmail"))>
</#function>
