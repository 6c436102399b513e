package de.amtsweg.processes;

/** An office of the city, from {@code offices.yaml}; {@code key} is the group's name in Keycloak. */
public record Office(String key, String name, String nameEn, String address, String phone, String mail) {}
