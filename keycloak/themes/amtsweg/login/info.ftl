<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout displayMessage=false; section>
  <#if section == "header"><#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${msg("amtswegInfoTitle")}</#if>
  <#elseif section == "form">
    <p class="kern-body" id="kc-info-message">${message.summary}</p>
    <#if requiredActions?has_content>
    <ul class="kern-list kern-list--bullet"><#list requiredActions as action><li>${kcSanitize(msg("requiredAction." + action))?no_esc}</li></#list></ul>
    </#if>
    <#if !skipLink??>
    <div class="aktionen">
      <#if pageRedirectUri?has_content><@field.link href=pageRedirectUri label=msg("backToApplication") kind="primary"/>
      <#elseif actionUri?has_content><@field.link href=actionUri label=msg("amtswegContinue") kind="primary"/>
      <#elseif (client.baseUrl)?has_content><@field.link href=client.baseUrl label=msg("backToApplication") kind="primary"/></#if>
    </div>
    </#if>
  </#if>
</@layout.registrationLayout>
