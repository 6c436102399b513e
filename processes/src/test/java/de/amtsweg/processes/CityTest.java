package de.amtsweg.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityTest {

    private static final String OFFICE =
            "- {key: amt, name: Amt, nameEn: Office, address: A, phone: '1', mail: a@b.example}";

    @TempDir
    Path folder;

    @BeforeEach
    void found() throws IOException {
        write("city.yaml", "name: Musterstadt\nreferences: MU");
        write("offices.yaml", OFFICE);
    }

    @Test
    void hasANameAndOfficesAndNeedsNoMore() {
        var city = new City(folder);
        assertThat(city.name()).isEqualTo("Musterstadt");
        assertThat(city.references()).isEqualTo("MU");
        assertThat(city.colours()).isEmpty();
        assertThat(city.procedures()).isEmpty();
        assertThat(city.land()).isEmpty();
        assertThat(city.digest()).isEqualTo("07:00");
        assertThat(city.hasFiguresOfPersons()).isFalse();
        assertThat(new Offices(city).contact().key()).isEqualTo("amt");
    }

    @Test
    void readsWhatMoreItHas() throws IOException {
        Files.createDirectory(folder.resolve("verfahren"));
        write(
                "city.yaml",
                "name: Musterstadt\nreferences: M1\ncontact: amt\nprocedures: verfahren\n"
                        + "colours: {light: '#005CA9', dark: '#7cc0ff'}\nland: NI\ndigest: 06:30\nfigures-of-persons: true");
        var city = new City(folder);
        assertThat(city.colours()).contains(new City.Colours(new Colour("#005CA9"), new Colour("#7cc0ff")));
        assertThat(city.procedures()).contains(folder.resolve("verfahren"));
        assertThat(city.land()).contains(Land.NI);
        assertThat(city.digest()).isEqualTo("06:30");
        assertThat(city.hasFiguresOfPersons()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            city.yaml | | city.yaml is not written as it should be
            city.yaml | name: [ | city.yaml is no YAML
            city.yaml | {name: M, name: N, references: MU} | duplicate key name
            city.yaml | {name: M, references: MU, colors: {}} | city.yaml has "colors"
            city.yaml | {name: M, references: MU, colours: blue} | "colours" in city.yaml
            city.yaml | {name: M, references: MU, land: XX} | "land" in city.yaml is XX
            city.yaml | {name: M, references: MU, digest: soon} | "digest" in city.yaml
            city.yaml | {name: M, references: MU, figures-of-persons: yes} | "figures-of-persons"
            city.yaml | references: MU | does not say the city's "name"
            city.yaml | {name: M, references: mu} | must be 1 to 6 capital letters and digits
            city.yaml | {name: M, references: MU-1} | must be 1 to 6 capital letters and digits
            city.yaml | {name: M, references: MU, procedures: nowhere} | nowhere, is not there
            city.yaml | {name: M, references: MU, contact: nobody} | names nobody, which is no office
            city.yaml | {name: M, references: MU, colours: {light: blue}} | needs "light" like '#005ca9'
            city.yaml | {name: M, references: MU, colours: {light: '#ffff00', dark: '#ffff00'}} | cannot be read on #ffffff
            city.yaml | {name: M, references: MU, colours: {light: '#000080', dark: '#000080'}} | cannot be read on #000000
            offices.yaml | [] | lists no office
            offices.yaml | {key: amt} | offices.yaml is not written as it should be
            words.properties | mail.frame=Guten Tag {0 | words.properties, at mail.frame
            words_en.properties | mail.frame=Hello {0}{ | words_en.properties, at mail.frame
            words.properties | mail.frame=\\u12 | words.properties
            offices.yaml | [{name: Amt}] | an office has no "key"
            """)
    void saysWhatIsWrongWithWhichFile(String file, String content, String words) throws IOException {
        write(file, content == null ? "" : content);
        assertThatThrownBy(() -> new Offices(new City(folder)))
                .isInstanceOf(InvalidCity.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(words);
    }

    @Test
    void hasEachOfficeOnce() throws IOException {
        write("offices.yaml", OFFICE + "\n" + OFFICE);
        assertThatThrownBy(() -> new Offices(new City(folder))).hasMessageContaining("the same \"key\"");
    }

    @Test
    void takesEachValueAsItIsWritten() throws IOException {
        write("city.yaml", "name: 007\nreferences: NO");
        write("offices.yaml", OFFICE.replace("'1'", "0203123"));
        var city = new City(folder);
        assertThat(city.name()).isEqualTo("007");
        assertThat(city.references()).isEqualTo("NO");
        assertThat(new Offices(city).contact().phone()).isEqualTo("0203123");
    }

    @Test
    void isNotThereWithoutItsFiles() throws IOException {
        Files.delete(folder.resolve("city.yaml"));
        assertThatThrownBy(() -> new City(folder)).hasMessageContaining("city.yaml is not there");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }
}
