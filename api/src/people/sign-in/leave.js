// Whoever pressed "Sign out" has said so already.
document.getElementById('op.logoutForm').elements.logout.click()
