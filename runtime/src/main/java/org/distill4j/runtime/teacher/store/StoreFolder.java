package org.distill4j.runtime.teacher.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distill4j.runtime.argument.Differences;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.graph.Signal;
import org.distill4j.runtime.teacher.RecordingListener;

/** The files of a locked folder: for each signal, {@code NAME.json} and {@code NAME.values}. */
final class StoreFolder {

  private static final String MANIFEST = ".json";
  private static final String VALUES = ".values";
  private static final Pattern FILE =
      Pattern.compile("([A-Za-z0-9_]{1,40}-[0-9a-f]{12})\\.(json|values)");
  private static final int LONGEST = 40;
  private static final int DIGITS = 12;

  /** The parts of a key that all signals of a recording share. */
  private static final List<String> SHARED =
      List.of("parameters of the teacher", "declaration of the teacher", "batches");

  private final Path folder;
  private final RecordingListener listener;

  /**
   * Deletes what a killed program left of its files, and tells of it.
   *
   * @param abandoned the program that had locked the folder and did not unlock it, if any
   */
  StoreFolder(Path folder, Optional<String> abandoned, RecordingListener listener)
      throws IOException {
    this.folder = folder;
    this.listener = listener;
    AtomicFile.deleteAllLeftovers(folder);
    abandoned.ifPresent(
        program ->
            listener.stored(
                "the recording in %s by %s was cut off; signals that are not complete are recorded again"
                    .formatted(folder, program)));
  }

  /** Returns the space for signals in a folder in bytes, with that of the signals in it. */
  static long space(Path folder) throws IOException {
    Path there = folder.toAbsolutePath();
    while (!Files.isDirectory(there)) {
      there = Objects.requireNonNull(there.getParent(), "the root is a folder");
    }
    long space = Files.getFileStore(there).getUsableSpace();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(it -> it.toString().endsWith(VALUES)).toList()) {
          space += Files.size(file);
        }
      }
    }
    return space;
  }

  /** Returns the name of the files of a signal, without an extension. */
  static String name(Signal signal) {
    String name = signal.name();
    String plain = name.replaceAll("[^A-Za-z0-9]+", "_");
    return plain.substring(0, Math.min(LONGEST, plain.length()))
        + "-"
        + new ContentDigest().add(name).hex().substring(0, DIGITS);
  }

  /**
   * Returns the signals that are in the folder, and tells why others cannot be used.
   *
   * @param keys everything that determines each of them, by name
   */
  Map<Signal, StoredSignal> find(Map<Signal, Map<String, String>> keys, Examples examples) {
    Map<Signal, StoredSignal> found = new LinkedHashMap<>();
    keys.forEach(
        (signal, key) -> {
          StoredSignal stored = find(signal, key, examples);
          if (stored != null) {
            found.put(signal, stored);
          }
        });
    if (!found.isEmpty()) {
      listener.stored("recorded already, in %s: %s".formatted(folder, names(found.keySet())));
    }
    return found;
  }

  private static String names(Set<Signal> signals) {
    return signals.stream().map(Signal::name).collect(Collectors.joining(", "));
  }

  private StoredSignal find(Signal signal, Map<String, String> key, Examples examples) {
    Path manifest = file(signal, MANIFEST);
    if (!Files.exists(manifest)) {
      return null;
    }
    String problem;
    try {
      Manifest stored = Manifest.read(manifest);
      List<String> differences = Differences.between(stored.key(), key);
      if (differences.isEmpty()) {
        return StoredSignal.open(stored, file(signal, VALUES), Places.of(key, examples));
      }
      problem = "is of another recording: " + String.join("; ", differences);
    } catch (IOException e) {
      problem = "is damaged: " + e.getMessage();
    }
    listener.stored("%s in %s %s; it is recorded again".formatted(signal, folder, problem));
    return null;
  }

  private Path file(Signal signal, String extension) {
    return folder.resolve(name(signal) + extension);
  }

  /**
   * Deletes the files of wanted signals that were not found, and those of other recordings. Files
   * that are not of signals stay.
   */
  void deleteOthers(Set<Signal> found, Map<Signal, Map<String, String>> keys) throws IOException {
    Set<String> kept = found.stream().map(StoreFolder::name).collect(Collectors.toSet());
    Set<String> wanted = keys.keySet().stream().map(StoreFolder::name).collect(Collectors.toSet());
    Map<String, String> key = keys.values().iterator().next();
    for (String name : names()) {
      boolean useless = wanted.contains(name) ? !kept.contains(name) : isOfAnother(name, key);
      if (useless) {
        // The description goes first: without it, nothing is taken for a recording.
        Files.deleteIfExists(folder.resolve(name + MANIFEST));
        Files.deleteIfExists(folder.resolve(name + VALUES));
      }
    }
  }

  /** Returns the names of the files of signals, without an extension. */
  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> FILE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> name.group(1))
          .collect(Collectors.toSet());
    }
  }

  /** Returns true if files of a signal are of another recording, or no description is there. */
  private boolean isOfAnother(String name, Map<String, String> key) {
    if (!Files.exists(folder.resolve(name + MANIFEST))) {
      return true;
    }
    try {
      Map<String, String> stored = Manifest.read(folder.resolve(name + MANIFEST)).key();
      return !SHARED.stream().allMatch(it -> Objects.equals(stored.get(it), key.get(it)));
    } catch (IOException e) {
      return false;
    }
  }

  /** Begins the files of a signal. */
  StoringSink sink(Signal signal, Examples examples, Map<String, String> key, SignalType form) {
    try {
      return new StoringSink(
          Examples.teacherInput(signal.name()),
          Places.of(key, examples),
          file(signal, VALUES),
          file(signal, MANIFEST),
          key,
          form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
