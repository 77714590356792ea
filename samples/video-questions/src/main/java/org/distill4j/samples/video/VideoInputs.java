package org.distill4j.samples.video;

/**
 * The names of a network's video inputs.
 *
 * @param appearance the input of appearance features
 * @param motion the input of motion features
 * @param clips true if frames are grouped by clip, [clips, frames, features]; false if they form
 *     one sequence
 */
public record VideoInputs(String appearance, String motion, boolean clips) {}
