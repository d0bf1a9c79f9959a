package vn.danhgia.service.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's data folder: made once, configured anew at each start, started, stopped. */
final class Cluster {

    /** Starting may mean replaying the log of a crash; giving up early would only confuse. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    private static final int MESSAGE_LINES = 5;

    private final Path directory;
    private final Binaries binaries;
    private final RunAs runAs;

    Cluster(Path directory, Binaries binaries, RunAs runAs) {
        this.directory = directory;
        this.binaries = binaries;
        this.runAs = runAs;
    }

    /** Made under another name and renamed: a cluster that exists is complete. */
    void makeIfAbsent(Login superuser, Durability durability) throws IOException {
        if (Files.isDirectory(directory)) {
            requireSameVersion();
            return;
        }
        Path draft = directory.resolveSibling("cluster.new");
        DataFolder.deleteTree(draft);
        Path passwordFile = Files.createTempFile(directory.getParent(), "initdb-", "");
        try {
            Files.writeString(passwordFile, superuser.password() + "\n");
            runAs.own(passwordFile);
            List<String> words = new ArrayList<>(List.of(binaries.program("initdb").toString(),
                    "--pgdata=" + draft, "--username=" + superuser.user(), "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=vi",
                    "--data-checksums", "--no-instructions"));
            if (durability == Durability.THROW_AWAY) {
                words.add("--no-sync");
            }
            run(words, START_LIMIT);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireSameVersion() throws IOException {
        String found = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!found.equals(Integer.toString(binaries.major()))) {
            throw new IOException("Dữ liệu thuộc PostgreSQL " + found + ", chương trình là " + binaries.major()
                    + ": cần chuyển đổi trước / The data are PostgreSQL " + found + "'s, the programs are " + binaries.major()
                    + "'s: migrate the data first");
        }
    }

    void configure(int port, Durability durability) throws IOException {
        String safety = durability == Durability.DURABLE ? "on" : "off";
        write("postgresql.conf", """
                # Written anew at each start. Your own settings belong into local.conf in this folder; they win.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 100

                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                wal_level = replica
                max_wal_size = '512MB'
                shared_buffers = '128MB'

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.simple'

                # A week of logs. No values in them: neither parameters nor the details of a violated constraint.
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_error_verbosity = terse

                include = 'local.conf'
                """.formatted(port, safety, safety, safety));
        write("pg_hba.conf", """
                # Written anew at each start.
                host all all 127.0.0.1/32 scram-sha-256
                """);
        writeOnce("local.conf", """
                # Your own settings, read after postgresql.conf at the next start. Never overwritten.
                """);
    }

    private void writeOnce(String name, String text) throws IOException {
        if (!Files.exists(directory.resolve(name))) {
            write(name, text);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        runAs.own(file);
    }

    void start() throws IOException {
        run(List.of(binaries.program("pg_ctl").toString(), "start", "-w", "-s", "-t", Long.toString(START_LIMIT.toSeconds()),
                "-D", directory.toString(), "-l", directory.resolve("start.log").toString()), START_LIMIT.plusSeconds(10));
    }

    /**
     * @param mode {@code fast} rolls open transactions back and writes everything down; {@code immediate} just leaves
     */
    void stop(String mode) throws IOException {
        run(List.of(binaries.program("pg_ctl").toString(), "stop", "-w", "-s", "-m", mode, "-t", Long.toString(STOP_LIMIT.toSeconds()),
                "-D", directory.toString()), STOP_LIMIT.plusSeconds(10));
    }

    private void run(List<String> command, Duration limit) throws IOException {
        Command.Result result = Command.run(runAs.words(command), directory.getParent(), limit);
        if (!result.succeeded()) {
            List<String> lines = result.output().lines().toList();
            String end = String.join(" | ", lines.subList(Math.max(0, lines.size() - MESSAGE_LINES), lines.size()));
            throw new IOException(Path.of(command.get(0)).getFileName() + " failed with exit code " + result.exit() + ": " + end
                    + " (" + directory.resolve("start.log") + ", " + directory.resolve("log") + ")");
        }
    }
}
