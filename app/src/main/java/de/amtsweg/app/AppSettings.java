package de.amtsweg.app;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url address under which people reach the platform, without a slash at its end; mails link to it
 * @param mailFrom sender of all mail
 */
@ConfigurationProperties("amtsweg")
public record AppSettings(String url, String mailFrom) {}
