package de.amtsweg.keycloak;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** How Keycloak finds the limit, and what its administrators read about it. */
public class RegistrationLimitFactory implements FormActionFactory {

    private static final Requirement[] CHOICES = {Requirement.REQUIRED, Requirement.DISABLED};

    @Override
    public String getId() {
        return "amtsweg-registration-limit";
    }

    @Override
    public String getDisplayType() {
        return "Limit of registrations";
    }

    @Override
    public String getHelpText() {
        return "Refuses when too many have registered from one address, or in all. Has to be the last step of the form.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property(number(
                        Limits.PER_ADDRESS,
                        "From one address",
                        "How many may register from one IPv4 address, or one /64 block of IPv6 addresses.",
                        Limits.USUAL.perAddress()))
                .property(number(
                        Limits.PER_REALM,
                        "In all",
                        "How many may register in this realm, from wherever.",
                        Limits.USUAL.perRealm()))
                .property(number(
                        Limits.WINDOW_MINUTES,
                        "Within minutes",
                        "How long a registration counts. When a limit is changed, counting starts anew.",
                        (int) Limits.USUAL.window().toMinutes()))
                .build();
    }

    private static ProviderConfigProperty number(String name, String label, String help, int usual) {
        return new ProviderConfigProperty(
                name, label, help, ProviderConfigProperty.INTEGER_TYPE, String.valueOf(usual));
    }

    @Override
    public FormAction create(KeycloakSession session) {
        return new RegistrationLimit();
    }

    @Override
    public boolean isConfigurable() {
        return true;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return CHOICES;
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {
        // all settings are those of the step
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // nothing to prepare
    }

    @Override
    public void close() {
        // nothing is open
    }
}
