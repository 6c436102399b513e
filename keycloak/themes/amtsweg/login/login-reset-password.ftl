<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username"); section>
  <#if section == "header">${msg("emailForgotTitle")}
  <#elseif section == "form">
    <p class="kern-body">${realm.duplicateEmailsAllowed?then(msg("emailInstructionUsername"), msg("emailInstruction"))}</p>
    <form class="form-schritt" id="kc-reset-password-form" action="${url.loginAction}" method="post" novalidate>
      <@field.input name="username" label=field.usernameLabel() value=auth.attemptedUsername!"" autocomplete="username" autofocus=true
        error=messagesPerField.existsError("username")?then(messagesPerField.get("username"), "")/>
      <div class="aktionen">
        <@field.button label=msg("amtswegSendLink")/>
        <@field.link href=url.loginUrl label=msg("backToLogin") kind="tertiary"/>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
