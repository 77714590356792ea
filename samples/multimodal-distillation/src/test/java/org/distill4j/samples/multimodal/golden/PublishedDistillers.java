package org.distill4j.samples.multimodal.golden;

import com.fasterxml.jackson.databind.JsonNode;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.testing.golden.GoldenCase;

/** Builds distillers with the losses of the paper and networks with the sizes of a case. */
final class PublishedDistillers {

  /** The sizes of a network. */
  record Sizes(int width, int wordSize, int channels, int vocabulary, int answers) {}

  private PublishedDistillers() {}

  static Distiller of(GoldenCase one, Sizes sizes) {
    int layers = (int) one.hyper("g");
    return switch (layers) {
      case 1 ->
          PublishedOneDistillationDistiller.builder()
              .width(sizes.width)
              .wordSize(sizes.wordSize)
              .channels(sizes.channels)
              .vocabulary(sizes.vocabulary)
              .answers(sizes.answers)
              .heads((int) one.hyper("heads"))
              .pooled((int) one.hyper("mm"))
              .factors((int) one.hyper("factor"))
              .appearanceIndependenceWeight(optional(one, "hsic_weight"))
              .motionIndependenceWeight(optional(one, "hsic_weight"))
              .similarityWeight(optional(one, "common_weight"))
              .appearanceWeight(optional(one, "lambda_a"))
              .appearanceTemperature(temperature(one, "T_a"))
              .motionWeight(optional(one, "lambda_m"))
              .motionTemperature(temperature(one, "T_m"))
              .build();
      case 2 ->
          PublishedTwoDistillationDistiller.builder()
              .width(sizes.width)
              .wordSize(sizes.wordSize)
              .channels(sizes.channels)
              .vocabulary(sizes.vocabulary)
              .answers(sizes.answers)
              .heads((int) one.hyper("heads"))
              .pooled((int) one.hyper("mm"))
              .factors((int) one.hyper("factor"))
              .appearanceIndependenceWeight(optional(one, "hsic_weight"))
              .motionIndependenceWeight(optional(one, "hsic_weight"))
              .similarityWeight(optional(one, "common_weight"))
              .appearanceWeight(optional(one, "lambda_a"))
              .appearanceTemperature(temperature(one, "T_a"))
              .motionWeight(optional(one, "lambda_m"))
              .motionTemperature(temperature(one, "T_m"))
              .build();
      case 3 ->
          PublishedThreeDistillationDistiller.builder()
              .width(sizes.width)
              .wordSize(sizes.wordSize)
              .channels(sizes.channels)
              .vocabulary(sizes.vocabulary)
              .answers(sizes.answers)
              .heads((int) one.hyper("heads"))
              .pooled((int) one.hyper("mm"))
              .factors((int) one.hyper("factor"))
              .appearanceIndependenceWeight(optional(one, "hsic_weight"))
              .motionIndependenceWeight(optional(one, "hsic_weight"))
              .similarityWeight(optional(one, "common_weight"))
              .appearanceWeight(optional(one, "lambda_a"))
              .appearanceTemperature(temperature(one, "T_a"))
              .motionWeight(optional(one, "lambda_m"))
              .motionTemperature(temperature(one, "T_m"))
              .build();
      case 4 ->
          PublishedFourDistillationDistiller.builder()
              .width(sizes.width)
              .wordSize(sizes.wordSize)
              .channels(sizes.channels)
              .vocabulary(sizes.vocabulary)
              .answers(sizes.answers)
              .heads((int) one.hyper("heads"))
              .pooled((int) one.hyper("mm"))
              .factors((int) one.hyper("factor"))
              .appearanceIndependenceWeight(optional(one, "hsic_weight"))
              .motionIndependenceWeight(optional(one, "hsic_weight"))
              .similarityWeight(optional(one, "common_weight"))
              .appearanceWeight(optional(one, "lambda_a"))
              .appearanceTemperature(temperature(one, "T_a"))
              .motionWeight(optional(one, "lambda_m"))
              .motionTemperature(temperature(one, "T_m"))
              .build();
      default -> throw new IllegalArgumentException("There is no spec with " + layers + " layers");
    };
  }

  private static double optional(GoldenCase one, String name) {
    JsonNode value = one.json().path("hyper").path(name);
    return value.isNumber() ? value.asDouble() : 0;
  }

  private static double temperature(GoldenCase one, String name) {
    JsonNode value = one.json().path("hyper").path(name);
    return value.isNumber() ? value.asDouble() : 1;
  }
}
