package org.distill4j.runtime.teacher;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distill4j.runtime.data.Batching;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Signal;

/** Everything that determines the values of signals: teacher, data and batches. */
final class SignalIdentities {

  private static final String DATA = "data";
  private static final String ORDER = "order";
  private static final String BATCHES = "batches";
  private static final String OF_IDS = "of ids";

  private final SignalReader.Source teacher;
  private final Batching batching;
  private final Examples examples;
  private final Optional<ExamplesById> byId;
  private final Map<Set<String>, Map<String, String>> ofColumns = new HashMap<>();

  /**
   * Creates the identities of the signals of a teacher.
   *
   * @param batching the batches in which they are recorded
   */
  SignalIdentities(SignalReader.Source teacher, Batching batching, Examples examples) {
    this.teacher = teacher;
    this.batching = batching;
    this.examples = examples;
    this.byId = ExamplesById.of(examples);
  }

  /** Returns the identity of each signal by name. That of one does not depend on the others. */
  Map<Signal, Map<String, String>> of(Collection<Signal> signals) {
    Map<String, String> shared = teacher.identity();
    Map<Signal, Map<String, String>> identities = new LinkedHashMap<>();
    for (Signal signal : signals) {
      Set<String> columns = new TreeSet<>(teacher.columns(signal.sources(), examples));
      Map<String, String> identity = new LinkedHashMap<>(shared);
      identity.putAll(ofColumns.computeIfAbsent(columns, this::ofData));
      identity.putAll(teacher.identity(signal.sources()));
      identity.put("signal", signal.name());
      identities.put(signal, identity);
    }
    return identities;
  }

  /** Returns what identifies data and batches: whatever their order if the examples have ids. */
  private Map<String, String> ofData(Set<String> columns) {
    Map<String, String> identity = new LinkedHashMap<>();
    Optional<String> unordered = byId.flatMap(it -> it.digest(columns));
    ContentDigest batches = new ContentDigest();
    if (unordered.isPresent()) {
      batches.add(batching.batchSize());
    } else {
      batching.byLength(examples).forEach(batches::add);
    }
    identity.put(DATA, unordered.orElseGet(() -> examples.fingerprint(columns)));
    identity.put(ORDER, unordered.isPresent() ? OF_IDS : "of examples");
    identity.put(BATCHES, batches.hex());
    return identity;
  }

  /** Returns true if an identity does not depend on the order of the examples. */
  static boolean isOrderedById(Map<String, String> identity) {
    return OF_IDS.equals(identity.get(ORDER));
  }
}
