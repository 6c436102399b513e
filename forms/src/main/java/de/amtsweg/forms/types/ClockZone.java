package de.amtsweg.forms.types;

import de.amtsweg.forms.schema.Field;
import de.amtsweg.forms.schema.Question;
import de.amtsweg.forms.time.CityTime;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How a time is written down: form-js's {@code timeSerializingFormat}. */
enum ClockZone {
    /** As a clock on the wall shows it; the default. */
    NO_TIMEZONE,
    UTC_OFFSET,
    UTC_NORMALIZED;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TIME_OFFSET = DateTimeFormatter.ofPattern("HH:mmxxx");
    private static final DateTimeFormatter MOMENT_OFFSET = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx");

    static ClockZone of(Field field) {
        var name = field.properties().getOrDefault(Question.TIMES, "");
        return name.equals("utc_offset") ? UTC_OFFSET : name.equals("utc_normalized") ? UTC_NORMALIZED : NO_TIMEZONE;
    }

    /** A time alone has the offset of today. */
    String written(LocalTime time, InstantSource clock) {
        var now = clock.instant().atZone(CityTime.ZONE).with(time).toOffsetDateTime();
        return switch (this) {
            case NO_TIMEZONE -> time.format(TIME);
            case UTC_OFFSET -> now.format(TIME_OFFSET);
            case UTC_NORMALIZED -> now.withOffsetSameInstant(ZoneOffset.UTC).format(TIME) + "Z";
        };
    }

    String written(LocalDateTime moment) {
        var zoned = moment.atZone(CityTime.ZONE).toOffsetDateTime();
        return switch (this) {
            case NO_TIMEZONE -> moment.toString();
            case UTC_OFFSET -> zoned.format(MOMENT_OFFSET);
            case UTC_NORMALIZED -> zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime() + "Z";
        };
    }

    LocalTime time(String written, InstantSource clock) {
        return this == NO_TIMEZONE || written.length() < 6
                ? LocalTime.parse(written)
                : OffsetTime.parse(written)
                        .withOffsetSameInstant(
                                clock.instant().atZone(CityTime.ZONE).getOffset())
                        .toLocalTime();
    }

    LocalDateTime moment(String written) {
        return this == NO_TIMEZONE || written.length() < 17
                ? LocalDateTime.parse(written)
                : OffsetDateTime.parse(written).atZoneSameInstant(CityTime.ZONE).toLocalDateTime();
    }
}
