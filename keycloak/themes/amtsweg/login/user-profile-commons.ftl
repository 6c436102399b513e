<#-- The fields of the realm's user profile; "afterField" lets a page add its own after one of them. -->
<#import "field.ftl" as field>
<#macro userProfileFormFields>
  <#list profile.attributes as attribute>
    <#if attribute.name == "locale" && realm.internationalizationEnabled && locale.currentLanguageTag?has_content>
      <input type="hidden" name="locale" value="${locale.currentLanguageTag}">
    <#else>
      <#nested "beforeField", attribute>
      <@one attribute=attribute/>
      <#nested "afterField", attribute>
    </#if>
  </#list>
</#macro>

<#macro one attribute>
  <#local kind = attribute.annotations.inputType!"text">
  <#local label = advancedMsg(attribute.displayName!attribute.name)>
  <#local error = messagesPerField.get(attribute.name)>
  <#local hint><#if attribute.annotations.inputHelperTextBefore??>${advancedMsg(attribute.annotations.inputHelperTextBefore)}</#if></#local>
  <#local optional = !attribute.required>
  <#if kind == "select" || kind == "multiselect">
    <@choice attribute=attribute label=label error=error optional=optional/>
  <#elseif kind == "select-radiobuttons" || kind == "multiselect-checkboxes">
    <@checks attribute=attribute label=label error=error optional=optional type=(kind == "select-radiobuttons")?then("radio", "checkbox")/>
  <#elseif kind == "textarea">
    <div class="kern-form-input<#if error?has_content> kern-form-input--error</#if>">
      <@field.caption id=attribute.name text=label optional=optional/>
      <textarea class="kern-form-input__input" id="${attribute.name}" name="${attribute.name}" rows="4"<#if attribute.readOnly> readonly</#if><#if error?has_content> aria-invalid="true" aria-describedby="${attribute.name}-error"</#if>>${attribute.value!attribute.defaultValue!}</textarea>
      <@field.problem id=attribute.name text=error/>
    </div>
  <#else>
    <@field.input name=attribute.name label=label value=(attribute.value!attribute.defaultValue!"") error=error hint=hint optional=optional
      readOnly=attribute.readOnly autocomplete=autocompleteOf(attribute)
      type=(attribute.name == "email")?then("email", kind?starts_with("html5-")?then(kind?remove_beginning("html5-"), "text"))/>
  </#if>
</#macro>

<#function autocompleteOf attribute>
  <#if (attribute.autocomplete!"")?has_content><#return attribute.autocomplete></#if>
  <#return { "email": "email", "username": "username", "firstName": "given-name", "lastName": "family-name" }[attribute.name]!"">
</#function>

<#function optionsOf attribute>
  <#local source = attribute.annotations.inputOptionsFromValidation!"options">
  <#return (attribute.validators[source].options)![]>
</#function>

<#function optionLabel attribute option>
  <#if attribute.annotations.inputOptionLabels??><#return advancedMsg(attribute.annotations.inputOptionLabels[option]!option)></#if>
  <#if attribute.annotations.inputOptionLabelsI18nPrefix??><#return msg(attribute.annotations.inputOptionLabelsI18nPrefix + "." + option)></#if>
  <#return option>
</#function>

<#macro choice attribute label error optional>
  <#local several = attribute.annotations.inputType == "multiselect">
  <div class="kern-form-input<#if error?has_content> kern-form-input--error</#if>">
    <@field.caption id=attribute.name text=label optional=optional/>
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id="${attribute.name}" name="${attribute.name}"<#if several> multiple</#if><#if attribute.readOnly> disabled</#if><#if error?has_content> aria-invalid="true" aria-describedby="${attribute.name}-error"</#if>>
        <#if !several><option value="">${msg("amtswegChoose")}</option></#if>
        <#list optionsOf(attribute) as option>
        <option value="${option}"<#if (attribute.values![])?seq_contains(option)> selected</#if>>${optionLabel(attribute, option)}</option>
        </#list>
      </select>
    </div>
    <@field.problem id=attribute.name text=error/>
  </div>
</#macro>

<#macro checks attribute label error optional type>
  <fieldset class="kern-fieldset<#if error?has_content> kern-fieldset--error</#if>"<#if error?has_content> aria-describedby="${attribute.name}-error"</#if>>
    <legend class="kern-label">${label}<#if optional> <span class="kern-label__optional">${msg("amtswegOptional")}</span></#if></legend>
    <#if type == "checkbox"><input type="hidden" name="${attribute.name}" value=""></#if>
    <div class="kern-fieldset__body">
      <#list optionsOf(attribute) as option>
      <div class="kern-form-check">
        <input class="kern-form-check__${type}" type="${type}" id="${attribute.name}-${option}" name="${attribute.name}" value="${option}"<#if attribute.readOnly> disabled</#if><#if (attribute.values![])?seq_contains(option)> checked</#if>>
        <label class="kern-label" for="${attribute.name}-${option}">${optionLabel(attribute, option)}</label>
      </div>
      </#list>
    </div>
    <@field.problem id=attribute.name text=error/>
  </fieldset>
</#macro>
