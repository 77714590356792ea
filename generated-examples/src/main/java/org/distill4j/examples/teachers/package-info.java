/** Distillation from several teachers, each with losses and weights of its own. */
package org.distill4j.examples.teachers;
