/** Data of questions about videos and definitions, which several samples share. */
package org.distill4j.samples.video;
