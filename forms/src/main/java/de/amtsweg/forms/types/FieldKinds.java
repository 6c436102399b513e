package de.amtsweg.forms.types;

import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldType;
import java.time.InstantSource;

/** How the answers to each type of field are read, judged and shown. */
public final class FieldKinds {

    private static final InstantSource CLOCK = InstantSource.system();

    private FieldKinds() {}

    public static FieldKind of(FieldType type) {
        return switch (type) {
            case TEXTFIELD -> new Writing(false, 500);
            case TEXTAREA -> new Writing(true, 10_000);
            case NUMBER -> new Amount();
            case DATE -> new Moment(Moment.Part.DATE, CLOCK);
            case TIME -> new Moment(Moment.Part.TIME, CLOCK);
            case DATETIME -> new Moment(Moment.Part.DATETIME, CLOCK);
            case CHECKBOX -> new Ticking();
            case RADIO, SELECT -> new Choosing(false);
            case CHECKLIST, TAGLIST -> new Choosing(true);
            case FILEPICKER -> new Uploading();
        };
    }
}
