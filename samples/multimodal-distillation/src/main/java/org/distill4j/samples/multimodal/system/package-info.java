/** The published systems that the paper compares with, trained like its own networks. */
package org.distill4j.samples.multimodal.system;
