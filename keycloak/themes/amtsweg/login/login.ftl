<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "passkeys.ftl" as passkeys>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username", "password") displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
  <#if section == "header">${msg("loginAccountTitle")}
  <#elseif section == "form" && realm.password>
    <#assign problem = messagesPerField.existsError("username", "password")?then(messagesPerField.getFirstError("username", "password"), "")>
    <form class="form-schritt" id="kc-form-login" action="${url.loginAction}" method="post" novalidate>
      <#if !usernameHidden??>
        <@field.input name="username" label=field.usernameLabel() value=login.username!"" error=problem autofocus=true
          autocomplete=(enableWebAuthnConditionalUI?has_content)?then("username webauthn", "username")/>
      </#if>
      <@field.password name="password" label=msg("password") autocomplete="current-password" error=(usernameHidden??)?then(problem, "") autofocus=usernameHidden??/>
      <#if realm.resetPasswordAllowed>
        <p class="kern-body vergessen"><a class="kern-link" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
      </#if>
      <#if realm.rememberMe && !usernameHidden??>
        <@field.checkbox name="rememberMe" label=msg("rememberMe") checked=login.rememberMe??/>
      </#if>
      <input type="hidden" id="id-hidden-input" name="credentialId" value="${auth.selectedCredential!}">
      <div class="aktionen"><@field.button id="kc-login" name="login" value="login" label=msg("doLogIn")/></div>
    </form>
    <@passkeys.conditionalUIData/>
  <#elseif section == "info">
    <h2 class="kern-heading-medium">${msg("noAccount")}</h2>
    <p class="kern-body">${msg("amtswegWhyAccount")}</p>
    <@field.link href=url.registrationUrl label=msg("doRegister") id="kc-registration"/>
  <#elseif section == "socialProviders" && (social.providers)?has_content>
    <section class="hinweis" id="kc-social-providers">
      <h2 class="kern-heading-medium">${msg("identity-provider-login-label")}</h2>
      <ul class="auswahl">
        <#list social.providers as provider>
        <li><@field.link href=provider.loginUrl label=provider.displayName id="social-" + provider.alias/></li>
        </#list>
      </ul>
    </section>
  </#if>
</@layout.registrationLayout>
