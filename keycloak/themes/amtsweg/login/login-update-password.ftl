<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-confirm"); section>
  <#if section == "header">${msg("updatePasswordTitle")}
  <#elseif section == "form">
    <form class="form-schritt" id="kc-passwd-update-form" action="${url.loginAction}" method="post" novalidate>
      <@field.password name="password-new" label=msg("passwordNew") autocomplete="new-password" autofocus=true
        error=messagesPerField.get("password") hint=field.passwordHint()/>
      <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password" error=messagesPerField.get("password-confirm")/>
      <@field.checkbox name="logout-sessions" label=msg("logoutOtherSessions")/>
      <div class="aktionen">
        <@field.button label=msg("amtswegSave")/>
        <#if isAppInitiatedAction??><@field.button label=msg("doCancel") name="cancel-aia" value="true" kind="secondary" skipsChecks=true/></#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
