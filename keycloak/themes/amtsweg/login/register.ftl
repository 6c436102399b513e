<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "user-profile-commons.ftl" as profileFields>
<#assign withEmailAsName = realm.registrationEmailAsUsername>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global"); section>
  <#if section == "header"><#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${msg("registerTitle")}</#if>
  <#elseif section == "form">
    <form class="form-schritt" id="kc-register-form" action="${url.registrationAction}" method="post" novalidate>
      <@profileFields.userProfileFormFields; place, attribute>
        <#if place == "afterField" && passwordRequired?? && attribute.name == withEmailAsName?then("email", "username")>
          <@field.password name="password" label=msg("password") autocomplete="new-password" error=messagesPerField.get("password")
            hint=field.passwordHint()/>
          <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=messagesPerField.get("password-confirm")/>
        </#if>
      </@profileFields.userProfileFormFields>
      <#if termsAcceptanceRequired??>
        <div class="fliesstext"><h2>${msg("termsTitle")}</h2>${kcSanitize(msg("termsText"))?no_esc}</div>
        <@field.checkbox name="termsAccepted" label=msg("acceptTerms") error=messagesPerField.get("termsAccepted")/>
      </#if>
      <div class="aktionen">
        <@field.button label=msg("amtswegCreateAccount") id="kc-register"/>
        <@field.link href=url.loginUrl label=msg("backToLogin") kind="tertiary"/>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
