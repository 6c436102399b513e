<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<@layout.registrationLayout; section>
  <#if section == "header">${msg("logoutConfirmTitle")}
  <#elseif section == "form">
    <p class="kern-body">${msg("logoutConfirmHeader")}</p>
    <form id="kc-logout-confirm" action="${url.logoutConfirmAction}" method="post">
      <input type="hidden" name="session_code" value="${logoutConfirm.code}">
      <div class="aktionen">
        <@field.button label=msg("doLogout") name="confirmLogout" value="true" id="kc-logout"/>
        <#if !logoutConfirm.skipLink && (client.baseUrl)?has_content>
          <@field.link href=client.baseUrl label=msg("backToApplication") kind="tertiary"/>
        </#if>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
