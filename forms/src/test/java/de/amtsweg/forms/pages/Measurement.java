package de.amtsweg.forms.pages;

import de.amtsweg.forms.answers.Input;
import de.amtsweg.forms.judging.Judge;
import de.amtsweg.forms.parsing.FormParser;
import de.amtsweg.forms.texts.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says how long a large form takes to draw and to judge; to be run by hand. */
final class Measurement {

    public static void main(String[] arguments) {
        for (int steps : new int[] {1, 10}) {
            var form = FormParser.parse(large(steps, 200, 500));
            var values = new LinkedHashMap<String, List<String>>();
            var draw = new long[400];
            var view = new long[400];
            var check = new long[400];
            int size = 0;
            for (int i = 0; i < 400; i++) {
                for (int f = 0; f < 200; f++) {
                    values.put("f" + f, List.of("v" + (f * 31 + i * 7) % 50));
                }
                var input = new Input(values);
                long t = System.nanoTime();
                var v = FormView.of(
                        form, form.pages().get(0), input, Map.of(), List.of(), Map.of(), Texts.OF_THE_SCHEMA);
                view[i] = System.nanoTime() - t;
                size = Page.of(v).length();
                draw[i] = System.nanoTime() - t;
                t = System.nanoTime();
                Judge.check(form, input, Map.of());
                check[i] = System.nanoTime() - t;
            }
            System.out.printf(
                    "steps %d, %d characters: view %s, view and page %s, check %s (p50/p95)%n",
                    steps, size, p(view), p(draw), p(check));
        }
    }

    private static String p(long[] all) {
        var last = Arrays.copyOfRange(all, 200, 400);
        Arrays.sort(last);
        return "%.2f/%.2f ms".formatted(last[100] / 1e6, last[190] / 1e6);
    }

    private static String large(int steps, int fields, int conditions) {
        var json = new StringBuilder("{\"id\":\"f\",\"components\":[");
        int each = fields / steps;
        int extra = (conditions - fields) / steps;
        for (int s = 0; s < steps; s++) {
            json.append(s == 0 ? "" : ",")
                    .append("{\"type\":\"group\",\"label\":\"P\",\"properties\":{\"page\":\"p" + s
                            + "\"},\"components\":[");
            for (int f = s * each; f < (s + 1) * each; f++) {
                json.append(f == s * each ? "" : ",").append("""
                        {"type":"textfield","key":"f%d","label":"F %d","validate":{"required":true,"maxLength":40},"conditional":{"hide":"=f%d = \\"v3\\" and f%d != \\"v9\\""}}""".formatted(f, f, (f + 7) % fields, (f + 13) % fields));
            }
            for (int t = 0; t < extra; t++) {
                json.append(",").append("""
                        {"type":"text","id":"t%d_%d","text":"Hinweis %d","conditional":{"hide":"=f%d != \\"v%d\\" or f%d = null"}}""".formatted(s, t, t, (t * 3 + s) % fields, t % 50, (t + 11) % fields));
            }
            json.append("]}");
        }
        return json.append("]}").toString();
    }
}
