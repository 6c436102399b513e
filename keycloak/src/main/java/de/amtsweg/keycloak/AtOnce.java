package de.amtsweg.keycloak;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Keycloak's store, with each change committed at once. When the store is the database, a change in the transaction of
 * the request keeps what it touches, and even what it only found taken, locked until the request ends: requests that touch
 * the same rows in another order would deadlock.
 */
record AtOnce(KeycloakSession session) implements SingleUseObjectProvider {

    @Override
    public void put(String key, long seconds, Map<String, String> notes) {
        committed(store -> {
            store.put(key, seconds, notes);
            return true;
        });
    }

    @Override
    public boolean putIfAbsent(String key, long seconds) {
        return Boolean.TRUE.equals(committed(store -> store.putIfAbsent(key, seconds)));
    }

    @Override
    public @Nullable Map<String, String> remove(String key) {
        return committed(store -> store.remove(key));
    }

    @Override
    public boolean replace(String key, Map<String, String> notes) {
        return Boolean.TRUE.equals(committed(store -> store.replace(key, notes)));
    }

    @Override
    public @Nullable Map<String, String> get(String key) {
        return session.singleUseObjects().get(key);
    }

    @Override
    public boolean contains(String key) {
        return session.singleUseObjects().contains(key);
    }

    @Override
    public void close() {
        // the session closes its own
    }

    private <T> @Nullable T committed(Function<SingleUseObjectProvider, @Nullable T> change) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(), other -> change.apply(other.singleUseObjects()));
    }
}
