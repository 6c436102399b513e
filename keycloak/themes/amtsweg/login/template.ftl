<#-- The frame of every login page: the same strip, header and footer as in the app. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local app = properties.amtswegUrl!"">
<#if !app?has_content><#local app = (client.baseUrl)!""></#if>
<#local app = app?remove_ending("/")>
<#local heading><#nested "header"></#local>
<!doctype html>
<html lang="${lang}" data-kern-theme="auto">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${heading} – ${msg("amtswegProduct")}</title>
    <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
    <#list properties.styles?split(" ") as style>
    <link rel="stylesheet" href="${url.resourcesPath}/${style}">
    </#list>
    <script type="importmap">{ "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }</script>
    <script type="module" src="${url.resourcesPath}/js/session.js"></script>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
    <#list scripts![] as script>
    <script src="${script}"></script>
    </#list>
  </head>
  <body
    data-page-id="login-${pageId}"
    data-other-tab="${url.ssoLoginInOtherTabsUrl!}"
    data-session="${(authenticationSession.authSessionIdHash)!}"
  >
    <a class="sprung" href="#inhalt">${msg("amtswegSkip")}</a>
    <header>
      <div class="streifen">
        <div class="rahmen">
          <p class="streifen__stadt">${msg("amtswegOfficial")}</p>
          <#if realm.internationalizationEnabled && locale.supported?size gt 1>
          <nav aria-label="${msg("languages")}">
            <ul class="streifen__sprachen">
              <#list locale.supported?sort_by("languageTag") as language>
              <li>
                <a href="${language.url}" lang="${language.languageTag}" hreflang="${language.languageTag}"<#if language.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${msg("amtswegLanguage_" + language.languageTag)}</a>
              </li>
              </#list>
            </ul>
          </nav>
          </#if>
        </div>
      </div>
      <div class="kopf">
        <div class="rahmen kopf__oben">
          <a class="marke" href="${app}/">
            <img class="marke__zeichen" src="${url.resourcesPath}/img/logo.svg" width="44" height="44" alt="">
            <span>
              <span class="marke__name">${msg("amtswegProduct")}</span>
              <span class="marke__zusatz">${msg("amtswegClaim")}</span>
            </span>
          </a>
        </div>
      </div>
    </header>
    <div id="inhalt" tabindex="-1">
      <main class="anmeldung">
        <h1 class="kern-heading-large" id="kc-page-title">${heading}</h1>
        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <#nested "show-username">
        <p class="kern-body">
          <strong id="kc-attempted-username">${auth.attemptedUsername}</strong>
          <a class="kern-link" id="reset-login" href="${url.loginRestartFlowUrl}">${msg("amtswegOtherAccount")}</a>
        </p>
        </#if>
        <#-- somebody who asked for the step needs no warning that the step is to be taken -->
        <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
        <#local kind = (message.type == "error")?then("danger", message.type)>
        <div class="kern-alert kern-alert--${kind} meldung" role="${(kind == "danger")?then("alert", "status")}">
          <div class="kern-alert__header">
            <span class="kern-icon kern-icon--${kind}" aria-hidden="true"></span>
            <p class="kern-title">${kcSanitize(message.summary)?no_esc}</p>
          </div>
        </div>
        </#if>
        <#nested "form">
        <#if auth?has_content && auth.showTryAnotherWayLink()>
        <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
          <button class="kern-btn kern-btn--tertiary" name="tryAnotherWay" value="on">
            <span class="kern-label">${msg("doTryAnotherWay")}</span>
          </button>
        </form>
        </#if>
        <#if switchOrganizationEnabled!false>
        <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
          <button class="kern-btn kern-btn--tertiary" name="switchOrganization" value="true">
            <span class="kern-label">${msg("doSwitchOrganization")}</span>
          </button>
        </form>
        </#if>
        <#nested "socialProviders">
        <#if displayInfo>
        <div id="kc-info" class="hinweis"><#nested "info"></div>
        </#if>
      </main>
    </div>
    <footer class="fuss">
      <div class="rahmen">
        <nav aria-label="${msg("amtswegFooter")}">
          <ul>
            <li><a href="${app}/impressum">${msg("amtswegImprint")}</a></li>
            <li><a href="${app}/datenschutz">${msg("amtswegPrivacy")}</a></li>
            <li><a href="${app}/barrierefreiheit">${msg("amtswegAccessibility")}</a></li>
            <li><a href="${app}/kontakt">${msg("amtswegContact")}</a></li>
          </ul>
        </nav>
        <p class="fuss__ende">${msg("amtswegPublisher")}</p>
      </div>
    </footer>
  </body>
</html>
</#macro>
