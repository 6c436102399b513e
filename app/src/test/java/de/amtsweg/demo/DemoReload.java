package de.amtsweg.demo;

import de.amtsweg.local.LocalServices;
import de.amtsweg.processes.catalogue.Procedures;
import de.amtsweg.processes.procedures.ProcedureFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * While the demo runs, a change of a template, a text, a style or a procedure's folder shows when the page is loaded again.
 * Texts are the message source's own business, see {@code TestApplication}.
 */
public class DemoReload {

    private static final Logger LOG = LoggerFactory.getLogger(DemoReload.class);

    /** Goes up with every build of the styles; browsers keep a file for a year by its address. */
    private static final AtomicInteger BUILD = new AtomicInteger();

    @Bean
    FileTemplateResolver templatesOfTheApp(LocalServices services) {
        return templates(services.root().resolve("app/src/main/resources/templates"));
    }

    @Bean
    FileTemplateResolver templatesOfForms(LocalServices services) {
        return templates(services.root().resolve("forms/src/main/resources/templates"));
    }

    private static FileTemplateResolver templates(Path folder) {
        var resolver = new FileTemplateResolver();
        resolver.setPrefix(folder + "/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        resolver.setCacheable(false);
        resolver.setOrder(0);
        return resolver;
    }

    @Bean(initMethod = "start")
    FileWatch watchedStyles(LocalServices services, SpringTemplateEngine templates) {
        var web = services.root().resolve("app/src/main/web");
        return new FileWatch(
                List.of(
                        web.resolve("styles"),
                        web.resolve("js"),
                        web.resolve("img"),
                        services.root().resolve("app/src/main/resources/templates")),
                files -> build(web));
    }

    private static void build(Path web) {
        try {
            var build = new ProcessBuilder("node", "build.mjs")
                    .directory(web.toFile())
                    .inheritIO()
                    .start();
            if (build.waitFor() == 0) {
                BUILD.incrementAndGet();
                LOG.info("styles and scripts are rebuilt");
            }
        } catch (IOException noNode) {
            LOG.warn("styles and scripts stay as they are: {}", noNode.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Instead of the names that hold for a whole run of the product. */
    @Bean
    @DependsOn("staticFiles")
    Object linksToWhatWasBuiltLast(SpringTemplateEngine templates) {
        templates.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String processLink(IExpressionContext context, String link) {
                return link.startsWith("/assets/") ? link + "?" + BUILD.get() : link;
            }
        });
        return BUILD;
    }

    @Bean(initMethod = "start")
    FileWatch watchedProcedures(LocalServices services, Procedures procedures) {
        var folders = services.root().resolve("processes/procedures");
        return new FileWatch(List.of(folders), files -> deploy(folders, files, procedures));
    }

    private static void deploy(Path folders, Set<Path> files, Procedures procedures) {
        var keys = files.stream()
                .map(file -> folders.relativize(file).getName(0).toString())
                .collect(Collectors.toSet());
        for (var key : keys) {
            if (Files.isDirectory(folders.resolve(key))) {
                procedures.deployFolder(ProcedureFolder.at(folders.resolve(key)));
            }
        }
    }
}
