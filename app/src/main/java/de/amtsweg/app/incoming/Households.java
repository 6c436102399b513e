package de.amtsweg.app.incoming;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Whose requests count together. */
public final class Households {

    private static final int BYTES_OF_A_HOUSEHOLD = 8;

    private Households() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** A household has a whole block of IPv6 addresses, however they are written. */
    public static String of(String address) {
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
