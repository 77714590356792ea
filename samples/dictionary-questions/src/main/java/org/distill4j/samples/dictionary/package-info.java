/**
 * Dictionary question answering: a teacher, a student and their distillation over questions that
 * WordNet's synsets are asked.
 */
package org.distill4j.samples.dictionary;
