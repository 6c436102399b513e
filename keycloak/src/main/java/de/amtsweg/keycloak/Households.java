package de.amtsweg.keycloak;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose registrations count together; the app counts its limits in the same way. */
final class Households {

    private static final int BYTES_OF_A_HOUSEHOLD = 8;

    private Households() {}

    /** A household has a whole block of IPv6 addresses, however they are written. */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, BYTES_OF_A_HOUSEHOLD));
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
