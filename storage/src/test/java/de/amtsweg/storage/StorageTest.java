package de.amtsweg.storage;

import de.amtsweg.local.LocalServices;
import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of storage with its real database and object store, and nothing above it. All of them share these, so a test says
 * in its data what is its own. Nobody keeps house here: what moves by itself in the product is moved by the tests.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = StorageTest.Beans.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = StorageTest.Services.class)
public @interface StorageTest {

    /** No configuration by annotation, lest the product find it when it runs beside the tests. */
    @EnableAutoConfiguration
    @ComponentScan("de.amtsweg.storage")
    @ConfigurationPropertiesScan("de.amtsweg.storage")
    class Beans {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }

    class Services implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        public static final String BUCKET = "amtsweg";

        /** As in the product's {@code application.yaml}. */
        private static final Map<String, Object> SETTINGS = Map.of(
                "amtsweg.s3.region", "eu-central-1",
                "amtsweg.s3.bucket", BUCKET,
                "amtsweg.documents.limit", "20MB",
                "amtsweg.documents.case-limit", "200MB",
                "amtsweg.documents.case-files", "50",
                "amtsweg.documents.checks", "4",
                "amtsweg.documents.scan-time", "2m",
                "spring.datasource.hikari.maximum-pool-size", "20",
                "logging.level.opennlp", "warn");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var services = LocalServices.stores();
            services.initialize(context);
            makeBucket(services.store());
            context.getEnvironment().getPropertySources().addLast(new MapPropertySource("storage", SETTINGS));
        }

        /** In the product this belongs to the checks at start. */
        private static void makeBucket(MinioClient store) {
            try {
                var bucket = BucketExistsArgs.builder().bucket(BUCKET).build();
                if (!store.bucketExists(bucket)) {
                    store.makeBucket(MakeBucketArgs.builder().bucket(BUCKET).build());
                }
            } catch (MinioException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }
}
