/**
 * Just Ask (Yang et al. 2021, "Just Ask: Learning to Answer Questions from Millions of Narrated
 * Videos"): a transformer over question and video, and an encoder of the answers' own words.
 */
package org.distill4j.samples.ranking.justask;
