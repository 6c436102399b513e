package de.amtsweg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Time that the processors have spent on this process and on all others of this machine. */
record Cpu(Map<Part, Duration> spent) {

    enum Part {
        APP,
        READING,
        STORE,
        DATABASE,
        OTHERS
    }

    static Cpu now() {
        var spent = new EnumMap<Part, Duration>(Part.class);
        spent.merge(Part.APP, total(ProcessHandle.current()), Duration::plus);
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .forEach(process -> spent.merge(part(process), total(process), Duration::plus));
        return new Cpu(spent);
    }

    /** @return milliseconds since then */
    double since(Cpu then, Part part) {
        var nothing = Duration.ZERO;
        return spent.getOrDefault(part, nothing)
                        .minus(then.spent.getOrDefault(part, nothing))
                        .toNanos()
                / 1e6;
    }

    private static Duration total(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** By what the process was started with, which Java itself does not tell where it is long. */
    private static Part part(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            if (line.contains("ForkMain")) {
                return Part.READING;
            }
            if (line.contains("s3proxy")) {
                return Part.STORE;
            }
            return line.contains("postgres") ? Part.DATABASE : Part.OTHERS;
        } catch (IOException ended) {
            return Part.OTHERS;
        }
    }
}
