package org.distill4j.report.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distill4j.experiment.provenance.Declaration;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.runtime.catalogue.DistillationDescription;
import org.distill4j.runtime.catalogue.NetworkDescription;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecDescription;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.BoundedInput;

/**
 * The declarations of a study's distillations and networks, as they were kept beside the runs.
 *
 * @param all the declarations, distillations first
 */
public record Declarations(List<Kept> all) {

  private static final int MAX_BYTES = 16 << 20;

  /** Copies the list. */
  public Declarations {
    all = List.copyOf(all);
  }

  /**
   * A declaration that was kept.
   *
   * @param declaration its identity
   * @param description its nodes or losses
   * @param diagram its diagram as SVG; empty if there is none
   */
  public record Kept(
      Declaration declaration, SpecDescription description, Optional<String> diagram) {

    /** Returns the distillation; empty for a network. */
    public Optional<DistillationDescription> distillation() {
      return description instanceof DistillationDescription it ? Optional.of(it) : Optional.empty();
    }

    /** Returns the network; empty for a distillation. */
    public Optional<NetworkDescription> network() {
      return description instanceof NetworkDescription it ? Optional.of(it) : Optional.empty();
    }
  }

  /**
   * Reads the declarations of a study.
   *
   * @throws IOException if a file cannot be read
   */
  public static Declarations read(ReportedStudy study) throws IOException {
    Map<String, Declaration> files = new LinkedHashMap<>();
    for (ReportTrial trial : study.trials()) {
      trial
          .provenance()
          .ifPresent(it -> it.declarations().forEach(one -> files.putIfAbsent(one.file(), one)));
    }
    List<Kept> kept = new ArrayList<>();
    for (Declaration declaration : files.values()) {
      Optional<byte[]> json = content(study.folder(), declaration.file() + ".json");
      if (json.isPresent()) {
        Optional<String> diagram =
            content(study.folder(), declaration.file() + ".svg")
                .map(it -> new String(it, StandardCharsets.UTF_8));
        kept.add(
            new Kept(declaration, description(study.folder(), declaration, json.get()), diagram));
      }
    }
    kept.sort(Comparator.comparing((Kept it) -> it.network().isPresent()));
    return new Declarations(kept);
  }

  private static SpecDescription description(Path folder, Declaration declaration, byte[] json)
      throws IOException {
    String text = new String(json, StandardCharsets.UTF_8);
    if (!new ContentDigest().add(text).hex().equals(declaration.fingerprint())) {
      throw damaged(folder, declaration, null);
    }
    try {
      return SpecCatalogue.description(json);
    } catch (IOException e) {
      throw damaged(folder, declaration, e);
    }
  }

  private static DataFileException damaged(Path folder, Declaration declaration, Exception cause) {
    return new DataFileException(
        folder.resolve(declaration.file() + ".json"),
        "it is not the declaration of its runs",
        "remove it; the report then lacks it",
        cause);
  }

  /** Returns the content of a file inside a folder; empty if there is none, or it lies outside. */
  private static Optional<byte[]> content(Path folder, String name) throws IOException {
    Path inside = folder.resolve(name).normalize();
    return inside.startsWith(folder.normalize()) && Files.isRegularFile(inside)
        ? Optional.of(BoundedInput.read(inside, MAX_BYTES))
        : Optional.empty();
  }

  /** Returns the network that a trial trained, if its declaration was kept. */
  public Optional<NetworkDescription> network(ReportTrial trial) {
    Optional<String> name =
        trial.provenance().flatMap(RunProvenance::training).map(TrainingCourse::network);
    return all.stream()
        .flatMap(kept -> kept.network().stream())
        .filter(it -> name.isPresent() && it.name().equals(name.get()))
        .findFirst();
  }
}
