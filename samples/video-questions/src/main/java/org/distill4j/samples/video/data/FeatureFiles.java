package org.distill4j.samples.video.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.feature.Hdf5Features;
import org.distill4j.runtime.data.feature.NpyFeatures;
import org.distill4j.runtime.data.feature.VideoFeatures;

/**
 * The feature files in the folder of a data set. For {@code appearance}, the first that exists of
 *
 * <ul>
 *   <li>{@code appearance_feat.h5}, also with a prefix, such as {@code msvd-qa_appearance_feat.h5}:
 *       see {@link Hdf5Features};
 *   <li>{@code appearance_feat.npy} with {@code appearance_ids.npy}: see {@link NpyFeatures#table};
 *   <li>the folder {@code appearance_feat}: see {@link NpyFeatures#folder}.
 * </ul>
 *
 * <p>The files of motion features have the same names with {@code motion}.
 */
public enum FeatureFiles {
  /** Appearance features of the frames of each clip. */
  APPEARANCE("appearance", Hdf5Features.APPEARANCE),
  /** Motion features of each clip. */
  MOTION("motion", Hdf5Features.MOTION);

  private final String stem;
  private final String dataset;

  FeatureFiles(String stem, String dataset) {
    this.stem = stem;
    this.dataset = dataset;
  }

  /**
   * Reads the features of videos; empty if the folder has none of this kind.
   *
   * @throws IOException if a file is damaged or has another layout; the message names it
   */
  public Optional<VideoFeatures> read(Path folder, Set<String> videos) throws IOException {
    Optional<Path> hdf5 = hdf5(folder);
    if (hdf5.isPresent()) {
      return Optional.of(Hdf5Features.read(hdf5.get(), dataset, videos));
    }
    Path table = folder.resolve(stem + "_feat.npy");
    if (Files.exists(table)) {
      return Optional.of(NpyFeatures.table(table, folder.resolve(stem + "_ids.npy"), videos));
    }
    Path files = folder.resolve(stem + "_feat");
    return Files.isDirectory(files)
        ? Optional.of(NpyFeatures.folder(files, videos))
        : Optional.empty();
  }

  /**
   * Returns true if a folder has features of this kind.
   *
   * @throws IOException if the folder does not exist or has several files of this kind
   */
  public boolean isIn(Path folder) throws IOException {
    return hdf5(folder).isPresent()
        || Files.exists(folder.resolve(stem + "_feat.npy"))
        || Files.isDirectory(folder.resolve(stem + "_feat"));
  }

  private Optional<Path> hdf5(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new DataFileException(folder, "there is no such folder", "check the name");
    }
    String end = stem + "_feat.h5";
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(file -> file.getFileName().toString().endsWith(end)).sorted().toList();
      if (found.size() > 1) {
        throw new DataFileException(
            folder,
            "has several files of %s features: %s".formatted(stem, found),
            "leave one of them in the folder");
      }
      return found.stream().findFirst();
    }
  }
}
