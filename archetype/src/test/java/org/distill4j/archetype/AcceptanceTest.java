package org.distill4j.archetype;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

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
 * repository, the project trains in one command, and a JVM without distill4j's compiler predicts;
 * then once more on the newest JDK that is found.
 *
 * <p>Takes a minute and more, so it runs with {@code -Ddistill4j.archetype=true} alone. The modules
 * are deployed to a folder first; everything else comes from the local repository of this build.
 */
@EnabledIfSystemProperty(named = "distill4j.archetype", matches = "true")
final class AcceptanceTest {

  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String MODULES = ".,bom,dsl,runtime,testing,processor,archetype";
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
        JDK,
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
        JDK,
        GENERATE,
        "-DinteractiveMode=false",
        "-DarchetypeGroupId=org.distill4j",
        "-DarchetypeArtifactId=distill4j-archetype",
        "-DarchetypeVersion=" + version,
        "-DgroupId=org.example",
        "-DartifactId=intents",
        "-Dpackage=" + ArchetypeProject.PACKAGE);
    Path project = empty.resolve("intents");

    isTrainedAndAsked(project, version, JDK);
    Optional<NewerJdk> newer = NewerJdk.find();
    if (newer.isPresent()) {
      empty(project.resolve("target"));
      isTrainedAndAsked(project, version, newer.get().home());
    }
    gradle(project);
  }

  /** Compiles, trains, exports and packages the project on a JDK, and asks the student. */
  private void isTrainedAndAsked(Path project, String version, Path jdk) throws Exception {
    String trained = maven(project, jdk, "compile", "exec:java");
    assertThat(trained).contains("distilled student");
    assertThat(trained).contains("saved to");

    maven(project, jdk, "exec:java", "-Dexec.mainClass=" + ArchetypeProject.PACKAGE + ".Export");
    assertThat(Files.size(project.resolve("target/student.onnx"))).isGreaterThan(1_000L);

    maven(project, jdk, "package", "dependency:copy-dependencies", "-DincludeScope=runtime");
    try (Stream<Path> jars = Files.list(project.resolve("target/dependency"))) {
      String names = jars.map(Path::getFileName).map(Path::toString).collect(Collectors.joining());
      assertThat(names).contains("distill4j-runtime-" + version);
      assertThat(names).doesNotContain("distill4j-dsl");
      assertThat(names).doesNotContain("distill4j-processor");
    }
    predict(project, jdk);
  }

  /** Deletes the files below a folder. */
  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Asks the student in a JVM without the compiler's part. */
  private static void predict(Path project, Path jdk) throws Exception {
    String asked =
        run(
            project,
            jdk,
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
    if (gradle.isEmpty()) {
      System.out.println("no Gradle on the PATH: its build is not tested");
      return;
    }
    String trained =
        run(
            project,
            JDK,
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

  private String maven(Path where, Path jdk, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-q", "-s", settings.toString()));
    command.addAll(List.of(arguments));
    return run(where, jdk, command.toArray(String[]::new));
  }

  private static String run(Path where, Path jdk, String... command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", jdk.toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage("%s in %s:\n%s", String.join(" ", command), where, out)
        .that(process.waitFor())
        .isEqualTo(0);
    return out;
  }
}
