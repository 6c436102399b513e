<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout; section>
  <#if section == "header">${msg("emailVerifyTitle")}
  <#elseif section == "form">
    <p class="kern-body"><#if verifyEmail??>${msg("emailVerifyInstruction1", verifyEmail)}<#else>${msg("emailVerifyInstruction4", user.email)}</#if></p>
    <#if isAppInitiatedAction??>
    <form id="kc-verify-email-form" action="${url.loginAction}" method="post">
      <div class="aktionen">
        <@field.button label=(verifyEmail??)?then(msg("emailVerifyResend"), msg("emailVerifySend"))/>
        <@field.button label=msg("doCancel") name="cancel-aia" value="true" kind="secondary" skipsChecks=true/>
      </div>
    </form>
    <#else>
    <p class="kern-body">${msg("emailVerifyInstruction2")}</p>
    <div class="aktionen"><@field.link href=url.loginAction label=msg("emailVerifyResend")/></div>
    </#if>
  </#if>
</@layout.registrationLayout>
