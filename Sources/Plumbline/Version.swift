/// The version of this program, as outputs carry it.
public let plumblineVersion = "0.1.0"
