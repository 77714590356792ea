/** Training and judging a teacher, a student alone and a student distilled. */
package org.distill4j.samples.image.experiment;
