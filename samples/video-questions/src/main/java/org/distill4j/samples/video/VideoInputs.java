package org.distill4j.samples.video;

/**
 * What a network's inputs of a video are called.
 *
 * @param appearance the input of what is seen
 * @param motion the input of what moves
 * @param clips whether the frames of what is seen stay divided into clips, [clips, frames,
 *     features]; otherwise they are one sequence
 */
public record VideoInputs(String appearance, String motion, boolean clips) {}
