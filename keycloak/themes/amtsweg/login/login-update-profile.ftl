<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "user-profile-commons.ftl" as profileFields>
<@layout.registrationLayout displayMessage=messagesPerField.exists("global"); section>
  <#if section == "header">${msg("loginProfileTitle")}
  <#elseif section == "form">
    <form class="form-schritt" id="kc-update-profile-form" action="${url.loginAction}" method="post" novalidate>
      <@profileFields.userProfileFormFields/>
      <div class="aktionen">
        <@field.button label=msg("amtswegSave")/>
        <#if isAppInitiatedAction??><@field.button label=msg("doCancel") name="cancel-aia" value="true" kind="secondary" skipsChecks=true/></#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
