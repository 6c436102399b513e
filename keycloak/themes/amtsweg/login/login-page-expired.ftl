<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout; section>
  <#if section == "header">${msg("pageExpiredTitle")}
  <#elseif section == "form">
    <p class="kern-body">${msg("amtswegExpired")}</p>
    <div class="aktionen">
      <@field.link href=url.loginAction label=msg("amtswegContinue") kind="primary" id="loginContinueLink"/>
      <@field.link href=url.loginRestartFlowUrl label=msg("restartLoginTooltip") id="loginRestartLink"/>
    </div>
  </#if>
</@layout.registrationLayout>
