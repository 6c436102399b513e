package de.amtsweg.forms.types;

import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldType;
import de.amtsweg.forms.time.FormClock;

/** How the answers to each type of field are read, judged and shown. */
public final class FieldKinds {

    private FieldKinds() {}

    public static FieldKind of(FieldType type) {
        return switch (type) {
            case TEXTFIELD -> new Writing(false, 500);
            case TEXTAREA -> new Writing(true, 10_000);
            case NUMBER -> new Amount();
            case DATE -> new Moment(Moment.Part.DATE, FormClock.INSTANCE);
            case TIME -> new Moment(Moment.Part.TIME, FormClock.INSTANCE);
            case DATETIME -> new Moment(Moment.Part.DATETIME, FormClock.INSTANCE);
            case CHECKBOX -> new Ticking();
            case RADIO, SELECT -> new Choosing(false);
            case CHECKLIST, TAGLIST -> new Choosing(true);
            case FILEPICKER -> new Uploading();
        };
    }
}
