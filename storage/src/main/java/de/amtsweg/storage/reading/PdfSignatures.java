package de.amtsweg.storage.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;

/**
 * Checks the signatures in a PDF: who signed according to the certificate, and whether what was signed is unchanged. Nothing
 * is fetched, so neither trust in the certificate nor its revocation is checked.
 */
final class PdfSignatures {

    private static final int MOST = 5;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** What was found out about a signature. */
    enum State {
        /** It covers the whole file, and nothing has changed since. */
        WHOLE,
        /** What was signed is unchanged, but something was added afterwards, such as another signature. */
        EXTENDED,
        /** What was signed is not what is there now. */
        CHANGED,
        /** Of a kind that cannot be checked here. */
        UNCHECKED
    }

    private record Checked(State state, String by) {}

    private PdfSignatures() {}

    static void look(Path file, Finds found) throws IOException {
        if (!found.isSigned() || !found.sound()) {
            return;
        }
        var bytes = Files.readAllBytes(file);
        try (var document = Loader.loadPDF(file.toFile())) {
            int number = 0;
            for (var signature : document.getSignatureDictionaries()) {
                boolean isTimestamp = "ETSI.RFC3161".equals(signature.getSubFilter());
                if (!isTimestamp && number < MOST) {
                    keep(++number, signature, check(signature, bytes), found);
                }
            }
        } catch (RuntimeException unreadable) {
            // then nothing is said of it
        }
    }

    private static void keep(int number, PDSignature signature, Checked checked, Finds found) {
        var by = checked.by().isEmpty() ? Objects.requireNonNullElse(signature.getName(), "") : checked.by();
        var at = signature.getSignDate();
        found.keep("signature.%d.state".formatted(number), checked.state().name());
        found.keep("signature.%d.by".formatted(number), by);
        found.keep(
                "signature.%d.at".formatted(number),
                at == null ? "" : at.toInstant().toString());
    }

    private static Checked check(PDSignature signature, byte[] file) {
        var range = signature.getByteRange();
        if (range == null || !isInside(range, file)) {
            return new Checked(State.CHANGED, "");
        }
        try {
            var signed = signature.getSignedContent(file);
            boolean isDigest = "adbe.pkcs7.sha1".equals(signature.getSubFilter());
            var contents = signature.getContents();
            var cms = isDigest
                    ? new CMSSignedData(contents)
                    : new CMSSignedData(new CMSProcessableByteArray(signed), contents);
            var signer = cms.getSignerInfos().getSigners().stream().findFirst().orElse(null);
            var certificate = signer == null ? null : certificate(cms, signer);
            if (signer == null || certificate == null) {
                return new Checked(State.UNCHECKED, "");
            }
            boolean whole = verifies(signer, certificate) && (!isDigest || isDigestOf(cms, signed));
            boolean toTheEnd = (long) range[2] + range[3] == file.length;
            return new Checked(
                    !whole ? State.CHANGED : toTheEnd ? State.WHOLE : State.EXTENDED, name(certificate.getSubject()));
        } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException unknown) {
            return new Checked(State.UNCHECKED, "");
        } catch (RuntimeException damaged) {
            return new Checked(State.CHANGED, "");
        }
    }

    /** What is not signed is nothing but the signature itself; else something could be hidden beside it. */
    private static boolean isInside(int[] range, byte[] file) {
        if (range.length != 4
                || range[0] != 0
                || range[1] < 0
                || range[2] < range[1] + 2
                || range[3] < 0
                || (long) range[2] + range[3] > file.length
                || file[range[1]] != '<'
                || file[range[2] - 1] != '>') {
            return false;
        }
        for (int i = range[1] + 1; i < range[2] - 1; i++) {
            if (Character.digit(file[i], 16) < 0 && (file[i] & 0xff) > ' ') {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // the store knows no better
    private static X509CertificateHolder certificate(CMSSignedData cms, SignerInformation signer) {
        var matches = cms.getCertificates().getMatches((Selector<X509CertificateHolder>) signer.getSID());
        return matches.stream().findFirst().orElse(null);
    }

    /** With the key alone: whether the certificate was valid then is not known here. */
    private static boolean verifies(SignerInformation signer, X509CertificateHolder certificate)
            throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
        var key = new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                .setProvider(PROVIDER)
                .getCertificate(certificate)
                .getPublicKey();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(key));
        } catch (CMSSignerDigestMismatchException changed) {
            return false;
        }
    }

    private static boolean isDigestOf(CMSSignedData cms, byte[] signed) throws GeneralSecurityException {
        var content = cms.getSignedContent();
        return content != null
                && content.getContent() instanceof byte[] digest
                && MessageDigest.isEqual(
                        digest, MessageDigest.getInstance("SHA-1").digest(signed));
    }

    private static String name(X500Name subject) {
        var names = subject.getRDNs(BCStyle.CN);
        return names.length == 0
                ? subject.toString()
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
