/** Objectives that rank answers: by pairs, and by lists of hot and cold answers. */
package org.distill4j.examples.ranking;
