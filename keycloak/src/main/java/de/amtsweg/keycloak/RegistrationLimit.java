package de.amtsweg.keycloak;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import org.jboss.logging.Logger;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.common.util.Time;
import org.keycloak.crypto.KeyUse;
import org.keycloak.events.Details;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/**
 * The last step of the registration form: refuses when too many have registered from one address, or in total.
 *
 * <p>Keycloak asks all steps for their verdict before it registers anybody, and a step does not learn what the others found.
 * So a slot is taken with the verdict, where parallel requests cannot take the same one; it is kept when the person is
 * registered, and returned when the form is shown again because something else is wrong with it.
 */
class RegistrationLimit implements FormAction {

    private static final Logger LOG = Logger.getLogger(RegistrationLimit.class);

    private static final String TAKEN = RegistrationLimit.class.getName();

    @Override
    public void validate(ValidationContext context) {
        var config = context.getAuthenticatorConfig();
        var limits = Limits.of(config == null ? Map.of() : config.getConfig());
        var household = Households.of(context.getConnection().getRemoteAddr());

        var ofAddress = slots(context, "address " + household, limits.perAddress(), limits.window());
        var one = ofAddress.take();
        if (one.isEmpty()) {
            refuse(context, Refusal.ADDRESS, ofAddress.untilFree());
            return;
        }
        var ofAll = slots(context, "all", limits.perRealm(), limits.window());
        var other = ofAll.take();
        if (other.isEmpty()) {
            one.get().giveBack();
            refuse(context, Refusal.REALM, ofAll.untilFree());
            return;
        }
        context.getSession().setAttribute(TAKEN, new Taken(List.of(one.get(), other.get())));
        context.success();
    }

    @Override
    public void success(FormContext context) {
        taken(context).forEach(Slots.Slot::keep);
    }

    @Override
    public void buildPage(FormContext context, LoginFormsProvider form) {
        taken(context).forEach(Slots.Slot::giveBack);
    }

    private record Taken(List<Slots.Slot> slots) {}

    private static List<Slots.Slot> taken(FormContext context) {
        return context.getSession().removeAttribute(TAKEN) instanceof Taken taken ? taken.slots() : List.of();
    }

    private static void refuse(ValidationContext context, Refusal refusal, Duration wait) {
        LOG.infof("Registration refused in realm %s: %s", context.getRealm().getName(), refusal.error);
        // whoever was not registered is not recorded, neither here nor among the events
        var event = context.getEvent().ipAddress(null);
        List.of(Details.USERNAME, Details.EMAIL, Details.FIRST_NAME, Details.LAST_NAME)
                .forEach(event::removeDetail);

        var typed = new MultivaluedHashMap<>(context.getHttpRequest().getDecodedFormParameters());
        typed.keySet().removeIf(name -> name.startsWith("password"));
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        context.error(refusal.error);
        context.validationError(typed, List.of(new FormMessage(null, refusal.message, minutes, (minutes + 59) / 60)));
    }

    private enum Refusal {
        ADDRESS("registrations_of_address", "amtswegTooManyOfAddress"),
        REALM("registrations_of_realm", "amtswegTooManyOfAll");

        final String error;
        final String message;

        Refusal(String error, String message) {
            this.error = error;
            this.message = message;
        }
    }

    private static Slots slots(FormContext context, String what, int number, Duration window) {
        return new Slots(
                new AtOnce(context.getSession()),
                () -> Instant.ofEpochMilli(Time.currentTimeMillis()),
                "registrations/" + mark(context, what),
                number,
                window);
    }

    /** The same on all nodes, and without the realm's key nobody can find the address by trying all there are. */
    private static String mark(FormContext context, String what) {
        var realm = context.getRealm();
        var key = context.getSession()
                .keys()
                .getActiveKey(realm, KeyUse.SIG, Constants.INTERNAL_SIGNATURE_ALGORITHM)
                .getSecretKey();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = "registrations %s %s".formatted(realm.getId(), what);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // there are none
    }

    @Override
    public void close() {
        // nothing is open
    }
}
