/**
 * Dictionary question answering: a teacher, a student and their distillation on questions about
 * WordNet's synsets.
 */
package org.distill4j.samples.dictionary;
