package org.distill4j.archetype;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distill4j.testing.jdk.NewerJdk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of a new user: the archetype creates a project in an empty folder, with an empty local
 * repository, the project trains in one command, and a JVM without distill4j's compiler predicts.
 *
 * <p>Takes a minute and more, so it runs with {@code -Ddistill4j.archetype=true} alone. The modules
 * are deployed to a folder first; everything else comes from the local repository of this build.
 */
@EnabledIfSystemProperty(named = "distill4j.archetype", matches = "true")
final class AcceptanceTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String MODULES = ".,bom,dsl,runtime,processor,archetype";
  private static final String GENERATE =
      "org.apache.maven.plugins:maven-archetype-plugin:3.3.1:generate";

  @TempDir private Path folder;

  private Path settings;

  @BeforeEach
  void deploy() throws Exception {
    Path artifacts = folder.resolve("artifacts");
    Path home = Path.of(System.getProperty("user.home"), ".m2", "repository");
    String local = System.getProperty("maven.repo.local", home.toString());
    settings = Files.writeString(folder.resolve("settings.xml"), settings(artifacts, local));
    maven(
        ROOT,
        "-Dmaven.repo.local=" + local,
        "-P",
        "!checks",
        "-Dmaven.test.skip=true",
        "-Dmaven.install.skip=true",
        "-pl",
        MODULES,
        "-DaltDeploymentRepository=artifacts::" + artifacts.toUri(),
        "deploy");
  }

  /** Returns settings with an empty local repository: artifacts come from two folders alone. */
  private String settings(Path artifacts, String local) {
    String repository =
        "<id>artifacts</id><url>%s</url><snapshots><enabled>true</enabled></snapshots>"
            .formatted(artifacts.toUri());
    return """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors>
            <mirror>
              <id>rest</id>
              <mirrorOf>*,!artifacts</mirrorOf>
              <url>%s</url>
            </mirror>
          </mirrors>
          <profiles>
            <profile>
              <id>artifacts</id>
              <repositories><repository>%s</repository></repositories>
              <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
            </profile>
          </profiles>
          <activeProfiles><activeProfile>artifacts</activeProfile></activeProfiles>
        </settings>
        """
        .formatted(folder.resolve("repository"), Path.of(local).toUri(), repository, repository);
  }

  @Test
  void anEmptyFolderBecomesAStudent() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    String version = version();
    maven(
        empty,
        GENERATE,
        "-DinteractiveMode=false",
        "-DarchetypeGroupId=org.distill4j",
        "-DarchetypeArtifactId=distill4j-archetype",
        "-DarchetypeVersion=" + version,
        "-DgroupId=org.example",
        "-DartifactId=intents",
        "-Dpackage=" + ArchetypeProject.PACKAGE);
    Path project = empty.resolve("intents");

    String trained = maven(project, "compile", "exec:java");
    assertThat(trained).contains("distilled student");
    assertThat(trained).contains("saved to");

    maven(project, "exec:java", "-Dexec.mainClass=" + ArchetypeProject.PACKAGE + ".Export");
    assertThat(Files.size(project.resolve("target/student.onnx"))).isGreaterThan(1_000L);

    maven(project, "package", "dependency:copy-dependencies", "-DincludeScope=runtime");
    try (Stream<Path> jars = Files.list(project.resolve("target/dependency"))) {
      String names = jars.map(Path::getFileName).map(Path::toString).collect(Collectors.joining());
      assertThat(names).contains("distill4j-runtime-" + version);
      assertThat(names).doesNotContain("distill4j-dsl");
      assertThat(names).doesNotContain("distill4j-processor");
    }
    predict(project, Path.of(System.getProperty("java.home")));
    Optional<NewerJdk> newer = NewerJdk.find();
    if (newer.isPresent()) {
      predict(project, newer.get().home());
    }
    gradle(project);
  }

  /** Asks the student in a JVM without the compiler's part. */
  private static void predict(Path project, Path jdk) throws Exception {
    String asked =
        run(
            project,
            jdk.resolve("bin").resolve("java").toString(),
            "-cp",
            "target/intents-1.0-SNAPSHOT.jar" + File.pathSeparator + "target/dependency/*",
            ArchetypeProject.PACKAGE + ".Predict",
            "wake me at seven");
    assertThat(asked).contains("% alarm");
  }

  /** Trains with Gradle where there is one. */
  private void gradle(Path project) throws Exception {
    Optional<Path> gradle =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(entry -> Path.of(entry, "gradle"))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(gradle.isPresent(), "no Gradle on the PATH: its build is not tested");
    String trained =
        run(
            project,
            gradle.get().toString(),
            "-q",
            "-Dmaven.repo.local=" + folder.resolve("repository"),
            "run");
    assertThat(trained).contains("distilled student");
  }

  private static String version() throws IOException {
    return Files.readString(ROOT.resolve("bom/pom.xml"))
        .replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
  }

  private String maven(Path where, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-q", "-s", settings.toString()));
    command.addAll(List.of(arguments));
    return run(where, command.toArray(String[]::new));
  }

  private static String run(Path where, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage("%s in %s:\n%s", String.join(" ", command), where, out)
        .that(process.waitFor())
        .isEqualTo(0);
    return out;
  }
}
