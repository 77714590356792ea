package org.distill4j.samples.benchmarks.workload;

import java.util.Locale;
import java.util.function.IntFunction;
import org.distill4j.samples.benchmarks.encoder.EncoderSizes;
import org.distill4j.samples.benchmarks.measure.Settings;
import org.distill4j.samples.benchmarks.videoqa.VideoQaModel;

/** The compared networks. */
public enum Model {
  /** The distilled student of the published video question answering. */
  STUDENT(
      "the distilled student of MSVD-QA (24 million parameters)",
      64,
      size -> VideoQaWorkload.of(VideoQaModel.STUDENT, size)),
  /** Its teacher. */
  TEACHER(
      "its teacher, four graph layers (31 million parameters)",
      64,
      size -> VideoQaWorkload.of(VideoQaModel.TEACHER, size)),
  /** The network of the sample of ranking distillation. */
  ANSWERER(
      "the network of ranking distillation at the sizes of msrvtt1k (2.5 million parameters)",
      64,
      AnswererWorkload::of),
  /** The student of the dictionary sample. */
  DICTIONARY(
      "the student of the dictionary sample (0.65 million parameters)",
      128,
      DictionaryWorkload::of),
  /** A transformer encoder on short texts. */
  ENCODER32(
      "a transformer encoder, 6 layers of 384, texts of 32 word pieces (23 million parameters)",
      64,
      size -> new EncoderWorkload(new EncoderSizes(size, 32), false)),
  /** The same on longer ones. */
  ENCODER128(
      "the same, texts of 128 word pieces",
      64,
      size -> new EncoderWorkload(new EncoderSizes(size, 128), false)),
  /** The frozen encoder with adapters. */
  ADAPTED32(
      "the same, frozen, with trained adapters, texts of 32 word pieces (0.5 million trained)",
      64,
      size -> new EncoderWorkload(new EncoderSizes(size, 32), true)),
  /** The same on longer texts. */
  ADAPTED128(
      "the same, texts of 128 word pieces",
      64,
      size -> new EncoderWorkload(new EncoderSizes(size, 128), true));

  private final String description;
  private final int usualBatch;

  @SuppressWarnings("ImmutableEnumChecker") // Functions without state.
  private final IntFunction<Workload> ofBatch;

  Model(String description, int usualBatch, IntFunction<Workload> ofBatch) {
    this.description = description;
    this.usualBatch = usualBatch;
    this.ofBatch = ofBatch;
  }

  /** Returns the name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns a description. */
  public String description() {
    return description;
  }

  /** Returns the batch size. */
  public int batch(Settings settings) {
    return settings.batch() == 0 ? usualBatch : settings.batch();
  }

  /** Returns the network with a random batch of some size. */
  public Workload workload(int batch) {
    return ofBatch.apply(batch);
  }
}
