package de.amtsweg.forms.types;

import de.amtsweg.forms.schema.FieldKind;
import de.amtsweg.forms.schema.FieldType;

/** How the answers to each type of field are read, judged and shown. */
public final class FieldKinds {

    private FieldKinds() {}

    public static FieldKind of(FieldType type) {
        return switch (type) {
            case TEXTFIELD -> new Writing(false, 500);
            case TEXTAREA -> new Writing(true, 10_000);
            case NUMBER -> new Amount();
            case DATE -> new Moment(Moment.Part.DATE);
            case TIME -> new Moment(Moment.Part.TIME);
            case DATETIME -> new Moment(Moment.Part.DATETIME);
            case CHECKBOX -> new Ticking();
            case RADIO, SELECT -> new Choosing(false);
            case CHECKLIST, TAGLIST -> new Choosing(true);
            case FILEPICKER -> new Uploading();
        };
    }
}
