/** Teachers that run in each step: one that learns from its student, and a trained one. */
package org.distill4j.examples.peer;
