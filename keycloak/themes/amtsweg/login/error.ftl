<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header">${msg("amtswegErrorTitle")}
  <#elseif section == "form">
    <p class="kern-body" id="kc-error-message">${kcSanitize(message.summary)?no_esc}</p>
    <#if traceId??><p class="kern-body kern-body--small kern-body--muted" id="traceId">${msg("traceIdSupportMessage", traceId)}</p></#if>
    <#if !skipLink?? && (client.baseUrl)?has_content>
    <div class="aktionen"><@field.link href=client.baseUrl label=msg("backToApplication") id="backToApplication" kind="primary"/></div>
    </#if>
  </#if>
</@layout.registrationLayout>
