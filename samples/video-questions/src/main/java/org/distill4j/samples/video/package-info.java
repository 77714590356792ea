/** Questions about videos and definitions, shared by several samples. */
package org.distill4j.samples.video;
